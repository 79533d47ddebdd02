import { Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useOrganisation } from '@/session/me';
import { ascoraQuarantineQuery } from '../ascoraQueries';
import { pxcQuarantineQuery } from '../pxcQueries';
import { QuarantineTable } from './QuarantineTable';
import { ServiceSwitch, useService } from './ServiceSwitch';
import { useAscoraDecisions, usePxcDecisions } from './useQuarantine';
import { usePage } from './usePage';

const ONE = { limit: 1, offset: 0 };

/** Records that could not be stored, of one of the services. */
export function QuarantineTab() {
  const { orgId } = useOrganisation();
  const service = useService();
  const ascora = useQuery(ascoraQuarantineQuery(orgId, ONE));
  const pxc = useQuery(pxcQuarantineQuery(ONE));
  return (
    <>
      <Group p="md" gap="md">
        <ServiceSwitch counts={{ ascora: ascora.data?.total, pxc: pxc.data?.total }} />
        <Text size="sm" c="dimmed" maw={640}>
          These records could not be stored as they were sent; the others of their page were. A later run that
          reads one in good order stores it.
        </Text>
      </Group>
      {service === 'ascora' ? <AscoraQuarantine /> : <PxcQuarantine />}
    </>
  );
}

function AscoraQuarantine() {
  const { orgId } = useOrganisation();
  const { page, onPage, paging } = usePage();
  const query = useQuery({ ...ascoraQuarantineQuery(orgId, paging), placeholderData: keepPreviousData });
  const decisions = useAscoraDecisions(orgId);
  return <QuarantineTable query={query} decisions={decisions} page={page} onPage={onPage} />;
}

function PxcQuarantine() {
  const { page, onPage, paging } = usePage();
  const query = useQuery({ ...pxcQuarantineQuery(paging), placeholderData: keepPreviousData });
  const decisions = usePxcDecisions();
  return <QuarantineTable query={query} decisions={decisions} page={page} onPage={onPage} />;
}
