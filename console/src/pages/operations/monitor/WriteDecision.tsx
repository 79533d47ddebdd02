import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { formErrors } from '@/api/problem';
import { ascora, bodyOf } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { tell } from '@/ui/tell';
import { useChanged } from '../live';
import type { Write } from '../types';
import { DECISIONS, neededToConfirm, type Decision } from './decisions';

interface Props {
  write: Write;
  decision: Decision;
  onClose: () => void;
  onDecided: () => void;
}

/** Asks once more, and for what the decision needs. */
export function WriteDecision({ write, decision, onClose, onDecided }: Props) {
  const { orgId } = useOrganisation();
  const changed = useChanged();
  const { title, text, action, done } = DECISIONS[decision];
  const needed = decision === 'confirm' ? neededToConfirm(write.kind) : undefined;
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { upstreamId: '' },
    validate: { upstreamId: (value) => (needed && !value.trim() ? `Enter it: ${needed.label}.` : null) },
  });
  const decide = useMutation({
    mutationFn: (upstreamId: string) => post(orgId, write.id, decision, upstreamId),
    meta: SHOWN_IN_PLACE,
    onSuccess: ({ message }) => {
      tell(done, message ?? undefined);
      onDecided();
    },
    onError: (error) => form.setErrors(formErrors(error)),
    onSettled: changed,
  });
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={form.onSubmit(({ upstreamId }) => decide.mutate(upstreamId.trim()))}>
        <Stack>
          <Text size="sm">{text}</Text>
          {needed && (
            <TextInput
              label={needed.label}
              description={needed.description}
              maxLength={255}
              required
              data-autofocus
              key={form.key('upstreamId')}
              {...form.getInputProps('upstreamId')}
            />
          )}
          {decide.error && <ProblemAlert error={decide.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={decide.isPending} color={decision === 'void' ? 'red' : undefined}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function post(orgId: string, id: number, decision: Decision, upstreamId: string) {
  const params = { path: { orgId, id } };
  switch (decision) {
    case 'confirm':
      return bodyOf(
        ascora.POST('/api/organizations/{orgId}/ascora/outbox/{id}/confirm', {
          params,
          body: upstreamId ? { upstreamId } : {},
        }),
      );
    case 'retry':
      return bodyOf(ascora.POST('/api/organizations/{orgId}/ascora/outbox/{id}/retry', { params }));
    case 'void':
      return bodyOf(ascora.POST('/api/organizations/{orgId}/ascora/outbox/{id}/void', { params }));
  }
}
