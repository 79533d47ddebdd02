import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc } from '@/api/client';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { tell } from '@/ui/tell';
import type { Integration } from '../queries';

/** The end of a connection, with or without what was read by it. */
export function DeleteIntegration({ integration }: { integration: Integration }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Section title="Delete">
      <Text size="sm">
        Removes the credentials and the action catalogue. Workflows of this integration can't run without it.
      </Text>
      <Group>
        <Button variant="light" color="red" size="xs" onClick={open}>
          Delete integration
        </Button>
      </Group>
      <Modal opened={opened} onClose={close} title="Delete the PXC integration?" centered>
        <Question integration={integration} onDone={close} />
      </Modal>
    </Section>
  );
}

function Question({ integration, onDone }: { integration: Integration; onDone: () => void }) {
  const queries = useQueryClient();
  const [purge, setPurge] = useState(false);
  const remove = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: () =>
      bodyOf(
        pxc.DELETE('/api/integrations/{ref}', {
          params: { path: { ref: String(integration.id) }, query: { purge } },
        }),
      ),
    onSuccess: async () => {
      tell(
        'Integration deleted',
        purge ? 'Its orders and activity are gone too.' : 'Its orders and activity are kept.',
      );
      onDone();
      await queries.invalidateQueries({ queryKey: ['pxc'] });
    },
  });
  return (
    <Stack>
      <Text size="sm">
        The stored secret is erased and can't be brought back. Workflows of this integration fail until PXC is
        set up again.
      </Text>
      <Checkbox
        label="Also delete the stored orders and the activity"
        description="Otherwise they are kept, and the next PXC integration takes them over."
        checked={purge}
        onChange={(event) => setPurge(event.currentTarget.checked)}
      />
      {remove.error && <ProblemAlert error={remove.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone} data-autofocus>
          Keep it
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          {purge ? 'Delete everything' : 'Delete'}
        </Button>
      </Group>
    </Stack>
  );
}
