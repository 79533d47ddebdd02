import { Group } from '@mantine/core';
import { AscoraRuns } from './AscoraRuns';
import { PxcRuns } from './PxcRuns';
import { ServiceSwitch, useService } from './ServiceSwitch';

/** Runs of one of the services, newest first. */
export function RunsTab() {
  const service = useService();
  return (
    <>
      <Group p="md">
        <ServiceSwitch />
      </Group>
      {service === 'ascora' ? <AscoraRuns /> : <PxcRuns />}
    </>
  );
}
