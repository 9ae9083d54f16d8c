import type { CancellationToken } from 'vscode-languageserver';
import { isRefusal } from '../editing/intents/intent.js';
import { editsOf } from '../editing/intents/intent-edits.js';
import { fill, type Wording } from '../locale/language.js';
import { type EditAnswer, intentParams } from '../protocol/edit-requests.js';
import { methods } from '../protocol/methods.js';
import { normal, type Session } from './session.js';

/** Answers what people do in pictures with edits of the text. */
export function answerIntents(session: Session): void {
  const { connection, workspace } = session;
  connection.onRequest(methods.intent, (params, token: CancellationToken) =>
    session.settled(token, async (): Promise<EditAnswer> => {
      const { uri, version, intent } = intentParams.parse(params);
      const model = workspace.projectAround(normal(uri))?.model;
      if (!model || model.version !== version) return { refused: fill(changedMeanwhile, session.language) };
      const texts = new Map<string, string>();
      for (const name of namesIn(intent))
        for (const declared of model.reader().find(name))
          if (!texts.has(declared.uri)) texts.set(declared.uri, (await workspace.text(declared.uri)) ?? '');
      const edits = editsOf(intent, { model: model.reader(), text: (file) => texts.get(file) ?? '' });
      if (model.version !== version) return { refused: fill(changedMeanwhile, session.language) };
      return isRefusal(edits)
        ? { refused: fill(edits.refused, session.language, edits.args) }
        : { documentChanges: session.documentChanges(edits) };
    }),
  );
}

const changedMeanwhile: Wording = {
  en: 'Nothing was changed, because the text is newer than the picture. Look at it again and repeat the change.',
  zh: '文本比图新，因此没有改动。请看一下最新的图，再改一次。',
};

function namesIn(intent: Parameters<typeof editsOf>[0]): readonly string[] {
  switch (intent.kind) {
    case 'setProperty':
      return [intent.requirement];
    case 'moveToVersion':
      return [intent.requirement, intent.from, intent.to].flatMap((name) => name ?? []);
    case 'setWindow':
      return [intent.version];
  }
}
