import { expect, it } from 'vitest';
import { fileSize } from './fileSize';

it('tells a file’s size as people say it', () => {
  expect([0, 512, 1_500, 24_000_000, 3_000].map(fileSize)).toEqual([
    '0 B',
    '512 B',
    '1.5 kB',
    '24 MB',
    '3 kB',
  ]);
});
