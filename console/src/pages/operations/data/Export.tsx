import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { download } from '@/api/download';
import { useOrganisation } from '@/session/me';
import { counted } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { tell } from '@/ui/tell';
import { statisticsQuery } from '../ascoraQueries';
import type { AscoraStatistics } from '../types';

const RESOURCES = [
  { value: 'customers', label: 'Customers', many: (all: AscoraStatistics) => all.customers.total },
  { value: 'jobs', label: 'Jobs', many: (all: AscoraStatistics) => all.jobs.total },
  { value: 'invoices', label: 'Invoices', many: (all: AscoraStatistics) => all.invoices.count },
  { value: 'payments', label: 'Payments', many: () => undefined },
];

/** Downloads the mirror as a file. */
export function Export() {
  const { orgId } = useOrganisation();
  const statistics = useQuery(statisticsQuery(orgId));
  const [resource, setResource] = useState('customers');
  const [format, setFormat] = useState('csv');
  const name = `${resource}-${new Date().toISOString().slice(0, 10)}.${format}`;
  const fetchFile = useMutation({
    mutationFn: () =>
      download(`/api/organizations/${orgId}/ascora/export?resource=${resource}&format=${format}`, name),
    meta: SHOWN_IN_PLACE,
    onSuccess: () => tell('Downloaded', name),
  });
  const rows = statistics.data && RESOURCES.find(({ value }) => value === resource)?.many(statistics.data);
  return (
    <Section
      title="Export"
      description="All mirrored records of a kind, newest first. It needs no connection to Ascora."
    >
      <Stack align="flex-start">
        <Group align="flex-end" gap="md">
          <Select
            label="Records"
            data={RESOURCES.map(({ value, label }) => ({ value, label }))}
            value={resource}
            onChange={(value) => value && setResource(value)}
            allowDeselect={false}
            w={200}
          />
          <div>
            <Text size="sm" fw={500} mb={3} id="export-format">
              Format
            </Text>
            <SegmentedControl
              aria-labelledby="export-format"
              value={format}
              onChange={setFormat}
              data={[
                { value: 'csv', label: 'CSV' },
                { value: 'json', label: 'JSON' },
              ]}
            />
          </div>
        </Group>
        <Text size="sm" c="dimmed">
          {format === 'csv'
            ? 'For spreadsheets. A cell that a spreadsheet would take for a formula begins with an apostrophe; an import takes it away again.'
            : 'For programs: an array of objects, named as the API names them.'}
        </Text>
        {fetchFile.error && <ProblemAlert error={fetchFile.error} />}
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => fetchFile.mutate()}
          loading={fetchFile.isPending}
        >
          {rows === undefined ? 'Download' : `Download ${counted(rows, 'record')}`}
        </Button>
      </Stack>
    </Section>
  );
}
