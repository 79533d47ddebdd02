import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useOrganisation } from '@/session/me';
import { ascoraStatusQuery } from '../ascoraQueries';
import { SERVICES } from '../routes';
import type { Service } from '../types';

/** Whose list is shown: as asked for, else Ascora’s, or PXC’s for those who have only that. */
export function useService(): Service {
  const { orgId } = useOrganisation();
  const { service } = useSearch({ from: '/monitor' });
  const status = useQuery(ascoraStatusQuery(orgId));
  return service ?? (status.data === null ? 'pxc' : 'ascora');
}

export function ServiceSwitch({ counts }: { counts?: Partial<Record<Service, number>> }) {
  const service = useService();
  const navigate = useNavigate({ from: '/monitor' });
  const label = (name: string, n: number | undefined) => (n ? `${name} (${n})` : name);
  return (
    <SegmentedControl
      aria-label="Service"
      value={service}
      onChange={(value) =>
        void navigate({
          search: (search) => ({
            ...search,
            page: undefined,
            service: SERVICES.find((each) => each === value),
          }),
          resetScroll: false,
        })
      }
      data={[
        { value: 'ascora', label: label('Ascora', counts?.ascora) },
        { value: 'pxc', label: label('PXC', counts?.pxc) },
      ]}
    />
  );
}
