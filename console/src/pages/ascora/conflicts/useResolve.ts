import { useState } from 'react';
import { ascora, answerOf } from '@/api/client';
import { IdempotencyKeys } from '@/api/idempotency';
import { useOrganisation } from '@/session/me';
import { useAscoraChange } from '../queries';
import { submissionOf, type Choice } from './choice';

/** Decides a conflict; the answer tells what became of the write that follows. */
export function useResolve(id: number) {
  const { orgId } = useOrganisation();
  const [keys] = useState(() => new IdempotencyKeys());
  return useAscoraChange(
    orgId,
    async (choice: Choice) => {
      const submission = submissionOf(choice, false);
      const { body } = await keys.once(submission, (header) =>
        answerOf(
          ascora.POST('/api/organizations/{orgId}/ascora/conflicts/{id}/resolve', {
            params: { path: { orgId, id }, header },
            body: submission,
          }),
        ),
      );
      return body.data;
    },
    { shownInPlace: true },
  );
}

export type Resolve = ReturnType<typeof useResolve>;
