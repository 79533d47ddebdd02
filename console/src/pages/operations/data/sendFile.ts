import { answerOf, ascora } from '@/api/client';
import type { Import } from '../types';
import type { OnDuplicate } from './importState';

interface Wish {
  file: File;
  onDuplicate: OnDuplicate;
  dryRun: boolean;
}

/** Hands a file of customers over; the answer tells what was, or would be, done with it. */
export async function sendFile(orgId: string, { file, onDuplicate, dryRun }: Wish): Promise<Import> {
  const form = new FormData();
  form.append('file', file, file.name);
  const { body } = await answerOf(
    ascora.POST('/api/organizations/{orgId}/ascora/import', {
      params: { path: { orgId }, query: { resource: 'customers', onDuplicate, dryRun } },
      body: form as never,
      bodySerializer: (content: unknown) => content as FormData,
    }),
  );
  return body.data;
}
