/**
 * What a test needs and a platform may not have. A test that needs it is skipped there, with the reason, and counted as
 * skipped: `({ skip }) => { skip(...withoutPosixFiles); … }`.
 */
import { existsSync } from 'node:fs';

/** For tests with links, named pipes, sockets in folders and mode bits. */
export const withoutPosixFiles = [
  process.platform === 'win32',
  'Windows makes links for administrators only, and has no named pipes and no mode bits',
] as const;

/** For tests with a disk that is always full. */
export const withoutFullDevice = [!existsSync('/dev/full'), 'There is no /dev/full here'] as const;

/** For tests that need a shell with pipes as POSIX has them. */
export const withoutBash = [process.platform === 'win32', 'Windows has no bash'] as const;
