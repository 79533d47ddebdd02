import { Group } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { RUN_STATUSES } from '@/ui/runWords';
import { WordFilter } from '@/ui/WordFilter';
import { AscoraRuns } from './AscoraRuns';
import { PxcRuns } from './PxcRuns';
import { ServiceSwitch, useService } from './ServiceSwitch';

/** Runs of one of the services, newest first. */
export function RunsTab() {
  const service = useService();
  const { run: status } = useSearch({ from: '/monitor' });
  const navigate = useNavigate({ from: '/monitor' });
  return (
    <>
      <Group p="md" gap="sm">
        <ServiceSwitch />
        <WordFilter
          label="Status"
          words={RUN_STATUSES}
          value={status}
          onChange={(run) =>
            void navigate({ search: (search) => ({ ...search, page: undefined, run }), resetScroll: false })
          }
        />
      </Group>
      {service === 'ascora' ? <AscoraRuns status={status} /> : <PxcRuns status={status} />}
    </>
  );
}
