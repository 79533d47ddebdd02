import { SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { PageHeader } from '@/ui/PageHeader';
import { useAutoRefresh } from '../live';
import { underWay } from '../runs';
import { AscoraCard } from './AscoraCard';
import { GettingStarted } from './GettingStarted';
import { NeedsPerson } from './NeedsPerson';
import { PxcCard } from './PxcCard';
import { useAscora } from './useAscora';
import { usePxc } from './usePxc';

/** How the connections are, and what waits for a person. */
export function Overview() {
  const pxc = usePxc();
  const ascora = useAscora();
  const running = [...(pxc.runs ?? []), ...(ascora.runs ?? [])].some(({ status }) => underWay(status));
  useAutoRefresh(true, running);

  const asked = (pxc.integration !== undefined || pxc.error) && (ascora.status !== undefined || ascora.error);
  const nothing = pxc.integration === null && ascora.status === null;
  return (
    <>
      <PageHeader title="Overview" description="How your connections are, and what waits for a person." />
      {!asked ? (
        <Stack aria-busy aria-label="Loading">
          <Skeleton h={110} />
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <Skeleton h={380} />
            <Skeleton h={380} />
          </SimpleGrid>
        </Stack>
      ) : nothing ? (
        <GettingStarted />
      ) : (
        <Stack>
          <NeedsPerson
            ascora={ascora.attention}
            pxc={pxc.attention}
            failed={Boolean(pxc.error ?? ascora.error)}
          />
          <SimpleGrid cols={{ base: 1, lg: 2 }} style={{ alignItems: 'start' }}>
            <PxcCard pxc={pxc} />
            <AscoraCard ascora={ascora} />
          </SimpleGrid>
        </Stack>
      )}
    </>
  );
}
