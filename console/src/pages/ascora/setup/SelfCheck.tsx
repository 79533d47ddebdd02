import { Accordion, Badge, Button, CopyButton, Group, List, Stack, Text } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { ascora, dataOf, type AscoraSchemas } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';

type Check = AscoraSchemas['AscoraSelfCheck'];
type Question = AscoraSchemas['AscoraSelfCheckQuestion'];

/** How this account of Ascora answers where its documents are silent. */
export function SelfCheck() {
  const { orgId } = useOrganisation();
  const check = useMutation({
    mutationFn: () =>
      dataOf(ascora.GET('/api/organizations/{orgId}/ascora/self-check', { params: { path: { orgId } } })),
    meta: SHOWN_IN_PLACE,
  });
  const run = (
    <Button loading={check.isPending} onClick={() => check.mutate()} size={check.data ? 'xs' : undefined}>
      {check.data ? 'Run again' : 'Run the self-check'}
    </Button>
  );
  return (
    <Stack aria-live="polite">
      {check.error && <ProblemAlert error={check.error}>{run}</ProblemAlert>}
      {!check.data && !check.error && (
        <Section>
          <EmptyState icon={IconStethoscope} title="See how your Ascora answers" action={run}>
            Ten requests that only read, 25 seconds at most. The findings hold names and types, never a value
            of your data, so they can be sent to anybody who helps you.
          </EmptyState>
        </Section>
      )}
      {check.data && <Findings check={check.data} again={run} />}
    </Stack>
  );
}

const QUESTIONS: Column<Question>[] = [
  {
    header: 'Question',
    title: true,
    width: '30%',
    cell: ({ question }) => <Text size="sm">{question}</Text>,
  },
  {
    header: 'Settled',
    width: 110,
    cell: ({ settled }) => (
      <Badge variant="light" color={settled ? 'green' : 'yellow'} tt="none" autoContrast>
        {settled ? 'Settled' : 'Open'}
      </Badge>
    ),
  },
  { header: 'Finding', cell: ({ finding }) => <Text size="sm">{finding}</Text> },
  { header: 'Id', width: 60, cell: ({ id }) => <Text size="xs">{id}</Text> },
];

function Findings({ check, again }: { check: Check; again: ReactNode }) {
  return (
    <>
      <Section
        title="Findings"
        description="What this account answers, and what stays open."
        flush
        actions={
          <>
            <CopyButton value={JSON.stringify(check, null, 2)}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {copied ? 'Copied' : 'Copy all'}
                </Button>
              )}
            </CopyButton>
            {again}
          </>
        }
      >
        <DataTable
          label="Findings of the self-check"
          columns={QUESTIONS}
          rows={check.questions}
          rowKey={({ id }) => id}
          empty={null}
        />
      </Section>
      <Section title="Requests" flush>
        <Accordion multiple chevronPosition="left">
          {check.looks.map((look) => (
            <Accordion.Item key={look.name} value={look.name}>
              <Accordion.Control>
                <Group gap="xs">
                  <Text size="sm" fw={500}>
                    {look.name}
                  </Text>
                  <Badge variant="default" tt="none">
                    {look.status ?? 'no answer'}
                  </Badge>
                </Group>
              </Accordion.Control>
              <Accordion.Panel>
                <Look look={look} />
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      </Section>
    </>
  );
}

function Look({ look }: { look: AscoraSchemas['AscoraSelfCheckLook'] }) {
  const dates = Object.entries(look.dates ?? {});
  return (
    <Facts
      cols={1}
      facts={[
        ['Request', look.request],
        ['Answer', look.error ?? look.structure],
        [
          'Dates, each digit a 9',
          dates.length > 0 ? (
            <List size="sm">
              {dates.map(([name, form]) => (
                <List.Item key={name}>
                  {name}: {form}
                </List.Item>
              ))}
            </List>
          ) : undefined,
        ],
      ]}
    />
  );
}
