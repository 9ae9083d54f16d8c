/** Looks at messages before they are dealt with: when requests may come, and that they are well-formed. */
import {
  type Connection,
  ErrorCodes,
  type Message,
  type MessageStrategy,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import { paramsProblem } from './request-params.js';

/** What a request becomes that is answered with an error. */
const refused = 'reqlang/refused';
const refusal = z.object({ code: z.int(), message: z.string() });

/**
 * For creating a connection: refuses requests with malformed parameters, those before `initialize` and those after
 * `shutdown`, each with the error that the protocol has for it. State of one connection.
 */
export function guardedMessages(): { readonly messageStrategy: MessageStrategy } {
  let isInitialized = false;
  let isShutDown = false;
  const problemWith = ({ method, params }: RequestMessage): z.infer<typeof refusal> | undefined => {
    if (isShutDown)
      return { code: ErrorCodes.InvalidRequest, message: `${method} came after shutdown; only exit may follow.` };
    if (!isInitialized && method !== 'initialize')
      return { code: ErrorCodes.ServerNotInitialized, message: `${method} came before initialize.` };
    if (isInitialized && method === 'initialize')
      return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
    const problem = paramsProblem(method, params);
    return problem === undefined ? undefined : { code: ErrorCodes.InvalidParams, message: problem };
  };
  return {
    messageStrategy: {
      handleMessage(message, next) {
        if (!isRequest(message)) return isIgnored(message, isInitialized, isShutDown) ? undefined : next(message);
        const problem = problemWith(message);
        if (problem) return next({ ...message, method: refused, params: problem } as Message);
        if (message.method === 'initialize') isInitialized = true;
        if (message.method === 'shutdown') isShutDown = true;
        return next(message);
      },
    },
  };
}

/** Gives refused requests their answers. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(refused, (params) => {
    const { code, message } = refusal.parse(params);
    throw new ResponseError(code, message);
  });
}

const isRequest = (message: Message): message is RequestMessage =>
  typeof (message as RequestMessage).method === 'string' && (message as RequestMessage).id !== undefined;

/** Notifications at a time when there is nothing to be told; `exit` always counts, and a cancelled request has its answer. */
function isIgnored(message: Message, isInitialized: boolean, isShutDown: boolean): boolean {
  const { method } = message as NotificationMessage;
  if (typeof method !== 'string' || method === 'exit' || method.startsWith('$/')) return false;
  return !isInitialized || isShutDown;
}
