import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useOrganisation } from '@/session/me';
import { counted } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import type { Selection } from '@/ui/selection';
import type { Customer } from '../types';
import { syncCustomers, type SyncedCustomers } from './sync';
import { useAscoraChange } from '../queries';
import { customerName } from './naming';

interface Props {
  selection: Selection;
  shown: Customer[] | undefined;
}

/** What can be done with the customers that are selected, and what came of it. */
export function SelectionBar({ selection, shown }: Props) {
  const { orgId } = useOrganisation();
  const syncing = useAscoraChange(orgId, (ids: string[]) => syncCustomers(orgId, ids), {
    shownInPlace: true,
    onSuccess: selection.clear,
  });
  const ids = [...selection.ids];
  return (
    <Stack gap="sm" px="md" pb="sm">
      <Group gap="xs" mih={30}>
        <Text size="sm" aria-live="polite" c={ids.length === 0 ? 'dimmed' : undefined}>
          {ids.length === 0 ? 'None selected' : `${counted(ids.length, 'customer')} selected`}
        </Text>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconRefresh size={14} aria-hidden />}
          disabled={ids.length === 0}
          loading={syncing.isPending}
          onClick={() => syncing.mutate(ids)}
        >
          Sync selected
        </Button>
        {ids.length > 0 && (
          <Button size="xs" variant="subtle" color="gray" onClick={selection.clear}>
            Clear
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          hiddenFrom="sm"
          onClick={() =>
            selection.mark(
              (shown ?? []).map(({ id }) => id),
              true,
            )
          }
        >
          Select this page
        </Button>
      </Group>
      {syncing.error && <ProblemAlert error={syncing.error} />}
      {syncing.data && <Outcome synced={syncing.data} shown={shown ?? []} onClose={syncing.reset} />}
    </Stack>
  );
}

function Outcome({
  synced,
  shown,
  onClose,
}: {
  synced: SyncedCustomers;
  shown: Customer[];
  onClose: () => void;
}) {
  const name = (id: string) => {
    const customer = shown.find((one) => one.id === id);
    return customer ? customerName(customer) : id;
  };
  return (
    <Alert
      color={synced.failed.length > 0 ? 'yellow' : 'green'}
      withCloseButton
      closeButtonLabel="Close"
      onClose={onClose}
      role="status"
      title={`${counted(synced.done, 'customer')} read from Ascora`}
    >
      {synced.failed.length > 0 && (
        <List size="sm">
          {synced.failed.map(({ id, why }) => (
            <List.Item key={id}>
              {name(id)}: {why}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
