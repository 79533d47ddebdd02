import { SimpleGrid, Stack } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMay, useOrganisation } from '@/session/me';
import { EmptyState } from '@/ui/EmptyState';
import { counted } from '@/ui/numbers';
import { Section } from '@/ui/Section';
import { statisticsQuery } from '../queries';
import { Benefits } from './Benefits';
import { ConnectForm } from './ConnectForm';
import { KeptData } from './KeptData';

/** How to connect, for those who may. */
export function NotConnected() {
  const { orgId } = useOrganisation();
  const { data } = useQuery(statisticsQuery(orgId));
  const kept = data && data.customers.total + data.jobs.total + data.invoices.count > 0 ? data : undefined;
  return (
    <Stack>
      {kept && (
        <KeptData>
          {counted(kept.customers.total, 'customer')}, {counted(kept.jobs.total, 'job')} and{' '}
          {counted(kept.invoices.count, 'invoice')} of an earlier connection are kept and can be read.
        </KeptData>
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
        {useMay('operator') ? (
          <ConnectForm />
        ) : (
          <Section>
            <EmptyState icon={IconPlugConnectedX} title="Ascora is not connected">
              Ask an administrator of your organisation to connect it.
            </EmptyState>
          </Section>
        )}
        <Benefits />
      </SimpleGrid>
    </Stack>
  );
}
