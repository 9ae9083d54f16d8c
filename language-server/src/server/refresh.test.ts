import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { Refresh } from './refresh.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A client that can be asked for some things and notes what it is asked for; it refuses everything. */
function client(workspace: ClientCapabilities['workspace']) {
  const asked: string[] = [];
  const ask = (what: string) => async () => {
    asked.push(what);
    throw new Error('not now');
  };
  const connection = {
    languages: { semanticTokens: { refresh: ask('colours') }, inlayHint: { refresh: ask('hints') } },
    sendRequest: ask('lenses'),
  } as unknown as Connection;
  const refresh = new Refresh(connection);
  refresh.initialize(workspace ? { workspace } : {});
  return { refresh, asked };
}

test('asks once when many changes are over, for what the client knows', async () => {
  const { refresh, asked } = client({ codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } });
  for (let i = 0; i < 20; i++) {
    refresh.soon();
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(asked).toEqual([]);
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['hints', 'lenses']);
});

test('asks nothing of a client that cannot, or that is gone', async () => {
  const { refresh, asked } = client(undefined);
  refresh.soon();
  await vi.runAllTimersAsync();
  const gone = client({ semanticTokens: { refreshSupport: true } });
  gone.refresh.soon();
  gone.refresh.stop();
  await vi.runAllTimersAsync();
  expect([...asked, ...gone.asked]).toEqual([]);
});
