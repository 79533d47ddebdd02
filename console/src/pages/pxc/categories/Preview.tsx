import { Alert, Group, Loader, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { PxcSchemas } from '@/api/client';
import { count, counted } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/StatusBadge';
import { TextLink } from '@/ui/TextLink';
import { previewQuery, type Recategorised } from '../queries';
import { Recategorise } from './Recategorise';
import type { Editor } from './useEditor';

/** Typing pauses this long before the rules are tried, in milliseconds. */
const PAUSE = 500;

/** What the rules would make of the stored orders; of changed ones before they are saved. Nothing is written. */
export function Preview({ editor, held }: { editor: Editor; held: PxcSchemas['Categorisation'] }) {
  const { dirty, valid, sent } = editor;
  const [tried] = useDebouncedValue(dirty ? sent : undefined, PAUSE);
  const preview = useQuery({ ...previewQuery(tried), enabled: valid || !dirty });
  const waiting = preview.isFetching || (dirty && tried !== sent);
  return (
    <Section
      title="Preview"
      description={
        dirty
          ? 'What your changes would do to the stored orders.'
          : 'How the stored orders stand to the rules.'
      }
      actions={waiting && valid && <Loader size="xs" role="status" aria-label="Trying the rules" />}
    >
      <div aria-live="polite">
        {dirty && !valid ? (
          <Alert color="yellow" variant="light">
            Complete the marked rules to see what they would do.
          </Alert>
        ) : preview.error ? (
          <ProblemAlert error={preview.error} />
        ) : (
          ((preview.data && <Outcome outcome={preview.data} dirty={dirty} version={held.version} />) ?? (
            <Skeleton h={60} />
          ))
        )}
      </div>
    </Section>
  );
}

function Outcome({ outcome, dirty, version }: { outcome: Recategorised; dirty: boolean; version: string }) {
  const { total, moved, moves } = outcome;
  if (total === 0) {
    return (
      <Text size="sm" c="dimmed">
        No orders are stored yet, so there is nothing to try the rules on.
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      <Text size="sm">
        {moved === 0
          ? dirty
            ? `None of ${counted(total, 'stored order')} would move.`
            : `All ${counted(total, 'stored order')} are in the category that the rules give them.`
          : `${count(moved)} of ${counted(total, 'stored order')} would move to another category.`}
      </Text>
      {moves.length > 0 && <Moves moves={moves} />}
      {!dirty && moved > 0 && <Recategorise key={version} moved={moved} />}
    </Stack>
  );
}

function Moves({ moves }: { moves: Recategorised['moves'] }) {
  return (
    <Table aria-label="What would move" verticalSpacing="xs" horizontalSpacing={0}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>From and to</Table.Th>
          <Table.Th ta="right">Orders</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {moves.map(({ from, to, count: orders, orderIds }) => (
          <Table.Tr key={`${from} ${to}`}>
            <Table.Td>
              <Group gap={6}>
                <StatusBadge status={from} size="sm" />
                <IconArrowRight size={14} aria-label="to" />
                <StatusBadge status={to} size="sm" />
              </Group>
              <Text size="xs" c="dimmed" mt={4}>
                Such as{' '}
                {orderIds.slice(0, 3).map((orderId, place) => (
                  <span key={orderId}>
                    {place > 0 && ', '}
                    <TextLink
                      to="/orders/$orderId"
                      params={{ orderId }}
                      target="_blank"
                      inherit
                      underline="always"
                    >
                      {orderId}
                    </TextLink>
                  </span>
                ))}
              </Text>
            </Table.Td>
            <Table.Td ta="right" valign="top" fw={600}>
              {count(orders)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
