import type { CancellationToken } from 'vscode-languageserver';
import { fill, type Wording } from '../locale/language.js';
import { type ConvertToUtf8Answer, convertToUtf8Params } from '../protocol/convert-request.js';
import { methods } from '../protocol/methods.js';
import { findingAbout } from '../workspace/content-findings.js';
import type { WorkspaceFiles } from '../workspace/workspace-files.js';
import { normal, type Session } from './session.js';

const isUtf8: Wording = { en: 'The file is in UTF-8 already.', zh: '文件已经是 UTF-8 编码。' };
const isGone: Wording = { en: 'The file is not there any more.', zh: '文件已不存在。' };

/** Answers the wish to write a file in UTF-8: from the bytes on the disk, whatever an editor shows of them. */
export function answerConversions(session: Session, files: WorkspaceFiles): void {
  const { connection, workspace } = session;
  connection.onRequest(methods.convertToUtf8, (params, token: CancellationToken) =>
    session.settled(token, async (): Promise<ConvertToUtf8Answer> => {
      const uri = normal(convertToUtf8Params.parse(params).uri);
      const content = await files.read(uri);
      const refuse = (wording: Wording) => ({ refused: fill(wording, session.language) });
      if (!content) return refuse(isGone);
      if ('unreadable' in content) {
        const why = findingAbout(uri, content);
        return { refused: why ? fill(why.message, session.language, why.args) : '' };
      }
      if (content.encoding === 'utf-8') return refuse(isUtf8);
      const conversion = files.convert?.(uri);
      if (conversion === undefined) return { converted: true, text: content.text };
      if (conversion !== 'done') return refuse(conversion);
      void workspace.filesChanged([uri]);
      return { converted: true };
    }),
  );
}
