import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganisation } from '@/session/me';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { money } from '@/ui/numbers';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { StatusBadge } from '@/ui/StatusBadge';
import { TimeAgo } from '@/ui/TimeAgo';
import { ReportById } from './ReportById';
import { ReportForm } from './ReportForm';
import { reportsQuery, settingsQuery } from './queries';
import type { Report } from './types';

interface Props {
  onChosen: (report: Report) => void;
}

const WAYS = [
  { value: 'list', label: 'Handed over' },
  { value: 'id', label: 'By its id' },
  { value: 'new', label: 'Write one' },
];

export function ChooseReport({ onChosen }: Props) {
  const [way, setWay] = useState('list');
  return (
    <Stack mt="md">
      <SegmentedControl
        data={WAYS}
        value={way}
        onChange={setWay}
        aria-label="Where the report comes from"
        maw={480}
      />
      {way === 'list' && <ReportList onChosen={onChosen} onWrite={() => setWay('new')} />}
      {way === 'id' && <ReportById onChosen={onChosen} />}
      {way === 'new' && <ReportForm onChosen={onChosen} />}
    </Stack>
  );
}

function ReportList({ onChosen, onWrite }: Props & { onWrite: () => void }) {
  const org = useOrganisation();
  const [page, setPage] = useState(1);
  const reports = useQuery(reportsQuery(org, page));
  const currency = useQuery(settingsQuery(org)).data?.currency ?? 'AUD';
  if (reports.isError) return <ProblemAlert error={reports.error} />;
  const columns: Column<Report>[] = [
    { header: 'Customer', title: true, cell: (report) => <Customer report={report} /> },
    { header: 'Damage', cell: ({ damageType }) => damageType ?? '–' },
    { header: 'Severity', cell: ({ severity }) => (severity ? <StatusBadge status={severity} /> : '–') },
    {
      header: 'Estimated cost',
      align: 'right',
      cell: ({ estimatedCost }) => (estimatedCost == null ? '–' : money(estimatedCost, currency)),
    },
    { header: 'Handed over', cell: ({ createdAt }) => <TimeAgo at={createdAt} /> },
    {
      header: 'Choose',
      align: 'right',
      cell: (report) => (
        <Button
          size="xs"
          variant="light"
          aria-label={`Use the report of ${report.customerName ?? report.reportId}`}
          onClick={() => onChosen(report)}
        >
          Use
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      label="Reports without a job"
      columns={columns}
      rows={reports.data?.reports}
      rowKey={({ reportId }) => reportId}
      total={reports.data?.total}
      page={page}
      onPage={setPage}
      empty={
        <EmptyState
          icon={IconClipboardText}
          title="No report waits for a job"
          action={
            <Button variant="default" onClick={onWrite}>
              Write one
            </Button>
          }
        >
          The platform hands reports over. You can also name one by its id, or write one here.
        </EmptyState>
      }
    />
  );
}

function Customer({ report }: { report: Report }) {
  return (
    <>
      <Text size="sm" fw={600}>
        {report.customerName ?? 'Unnamed customer'}
      </Text>
      <Text size="xs" c="dimmed">
        {report.customerEmail ?? 'no e-mail address'}
      </Text>
    </>
  );
}
