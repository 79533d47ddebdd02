import { Button } from '@mantine/core';
import { IconActivity, IconBolt, IconListCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bodyOf, pxc } from '@/api/client';
import { Only } from '@/session/Only';
import { EmptyState } from '@/ui/EmptyState';
import { counted } from '@/ui/numbers';
import { tell } from '@/ui/tell';
import { TimeAgo } from '@/ui/TimeAgo';
import { useChanged } from '../live';
import { pxcActionsQuery, pxcActivitiesQuery } from '../pxcQueries';
import type { Integration } from '../types';
import { Entries } from './CapabilityTabs';

export function PxcTriggers() {
  return (
    <EmptyState
      icon={IconBolt}
      title="PXC starts nothing by itself"
      action={
        <Button component={Link} to="/workflows" variant="default" size="sm">
          Open workflows
        </Button>
      }
    >
      It is asked by the clock: a workflow’s schedule is what starts a run.
    </EmptyState>
  );
}

export function PxcActions({ integration }: { integration: Integration | undefined }) {
  const actions = useQuery({ ...pxcActionsQuery('pxc'), enabled: integration !== undefined });
  return (
    <Entries
      label="Actions"
      error={actions.error}
      entries={
        integration
          ? actions.data?.map((action) => ({
              key: action.id,
              title: action.name,
              text: action.description,
              badge: `${action.httpMethod} ${action.actionKey}`,
              note: (
                <>
                  Used {counted(action.usageCount, 'time')}, last <TimeAgo at={action.lastUsedAt} />
                </>
              ),
            }))
          : []
      }
      empty={<NoActions integration={integration} />}
    />
  );
}

function NoActions({ integration }: { integration: Integration | undefined }) {
  const changed = useChanged();
  const load = useMutation({
    mutationFn: () =>
      bodyOf(pxc.POST('/api/integrations/{ref}/import-catalog', { params: { path: { ref: 'pxc' } } })),
    onSuccess: ({ message }) => tell('Catalogue imported', message),
    onSettled: changed,
  });
  if (!integration) {
    return (
      <EmptyState icon={IconListCheck} title="PXC is not set up">
        Enter its credentials first; then its catalogue of actions can be imported.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconListCheck}
      title="The catalogue is not imported"
      action={
        <Only role="operator">
          <Button onClick={() => load.mutate()} loading={load.isPending} size="sm">
            Import catalogue
          </Button>
        </Only>
      }
    >
      Workflows use the actions of the catalogue.
    </EmptyState>
  );
}

export function PxcActivity({ integration }: { integration: Integration | undefined }) {
  const activities = useQuery({ ...pxcActivitiesQuery('pxc'), enabled: integration !== undefined });
  return (
    <Entries
      label="Activity"
      error={activities.error}
      entries={
        integration
          ? activities.data?.map((activity) => ({
              key: activity.id,
              title: activity.description,
              note: (
                <>
                  {activity.userName}, <TimeAgo at={activity.createdAt} />
                </>
              ),
            }))
          : []
      }
      empty={
        <EmptyState icon={IconActivity} title="Nothing has happened yet">
          Saving, testing and importing are listed here.
        </EmptyState>
      }
    />
  );
}
