import type { Wording } from '../../../language-server/src/locale/language.js';
import type { ViewName } from '../../../language-server/src/protocol/view-request.js';
import { commandIds } from '../commands/command-ids.js';
import { texts } from '../texts.js';

export interface PreviewKind {
  readonly view: ViewName;
  /** Type of its panels; the manifest's `onWebviewPanel:` events repeat it. */
  readonly panelType: string;
  readonly command: string;
  readonly title: Wording;
  /** `data-page` of the application. */
  readonly page: 'priorities' | 'roadmap' | 'acceptance' | 'stakeholders' | 'value';
  /** Name of its icon in `extension/media`, without `-light.svg` or `-dark.svg`. */
  readonly icon: string;
}

/** Every preview there is. */
export const previewKinds: readonly PreviewKind[] = [
  {
    view: 'priority-table',
    panelType: 'reqlang.priorityTable',
    command: commandIds.showPriorityTable,
    title: texts.priorityTable,
    page: 'priorities',
    icon: 'priority-table',
  },
  {
    view: 'roadmap',
    panelType: 'reqlang.roadmap',
    command: commandIds.showRoadmap,
    title: texts.roadmap,
    page: 'roadmap',
    icon: 'roadmap',
  },
  {
    view: 'acceptance',
    panelType: 'reqlang.acceptance',
    command: commandIds.showAcceptance,
    title: texts.acceptance,
    page: 'acceptance',
    icon: 'acceptance',
  },
  {
    view: 'stakeholders',
    panelType: 'reqlang.stakeholders',
    command: commandIds.showStakeholders,
    title: texts.stakeholders,
    page: 'stakeholders',
    icon: 'stakeholders',
  },
  {
    view: 'value',
    panelType: 'reqlang.value',
    command: commandIds.showValue,
    title: texts.value,
    page: 'value',
    icon: 'value',
  },
];
