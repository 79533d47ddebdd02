import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useOrganisation } from '@/session/me';
import { customerName } from '../customers/naming';
import { customerQuery } from '../queries';

/** The customer's name, for a conflict that knows its id only. */
export function CustomerName({ customerId }: { customerId: string }) {
  const name = useCustomerName(customerId);
  return name ?? <Skeleton component="span" display="inline-block" h={14} w={120} />;
}

/** Undefined while it is loading. */
export function useCustomerName(customerId: string | undefined): string | undefined {
  const { orgId } = useOrganisation();
  const { data, error } = useQuery({
    ...customerQuery(orgId, customerId ?? ''),
    enabled: !!customerId,
    staleTime: 60_000,
    refetchInterval: false,
  });
  if (error) return 'Unknown customer';
  return data && customerName(data);
}
