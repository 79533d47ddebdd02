import { Button, Drawer, Text } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, type Column } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { JsonView } from '@/ui/JsonView';
import { TimeAgo } from '@/ui/TimeAgo';
import { spaced } from '@/ui/words';
import { activitiesQuery } from '../pxcQueries';
import type { Activity } from '../types';
import { ListProblem } from './ListProblem';
import { usePage } from './usePage';

/** What people and workflows changed on the side of PXC. */
export function ActivityTab() {
  const { page, onPage, paging } = usePage();
  const [opened, setOpened] = useState<Activity>();
  const activities = useQuery({ ...activitiesQuery(paging), placeholderData: keepPreviousData });
  if (activities.error) return <ListProblem error={activities.error} />;
  return (
    <>
      <DataTable
        label="PXC activity"
        columns={columns(setOpened)}
        rows={activities.data?.rows}
        rowKey={(activity) => activity.id}
        total={activities.data?.total}
        page={page}
        onPage={onPage}
        empty={
          <EmptyState icon={IconActivity} title="Nothing has happened yet">
            Changes of the connection, of workflows and of Key Results are listed here.
          </EmptyState>
        }
      />
      <Drawer
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        position="right"
        size="lg"
        title={opened?.description}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {opened && <JsonView value={opened} label="Activity as JSON" />}
      </Drawer>
    </>
  );
}

function columns(open: (activity: Activity) => void): Column<Activity>[] {
  return [
    { header: 'What', title: true, cell: (activity) => <Text size="sm">{activity.description}</Text> },
    { header: 'Kind', cell: (activity) => spaced(activity.actionType) },
    { header: 'Who', cell: (activity) => activity.userName },
    { header: 'When', cell: (activity) => <TimeAgo at={activity.createdAt} /> },
    {
      header: 'Details',
      align: 'right',
      cell: (activity) => (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => open(activity)}
          aria-label={`Details of ${activity.description}`}
        >
          Details
        </Button>
      ),
    },
  ];
}
