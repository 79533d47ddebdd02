import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { bodyOf, pxc } from '@/api/client';
import { tell } from '@/ui/tell';
import { wordOf } from '@/ui/words';
import { orderQuery, type Order } from '../queries';

/** Reads one order from PXC now. What comes of it is shown; what goes wrong changes nothing. */
export function useRefresh(orderId: string) {
  const queries = useQueryClient();
  const { queryKey } = orderQuery(orderId);
  return useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: () =>
      bodyOf(pxc.POST('/api/pxc/orders/{orderId}/refresh', { params: { path: { orderId } } })),
    onSuccess: async (order) => {
      const before = queries.getQueryData<Order>(queryKey);
      queries.setQueryData(queryKey, order);
      tell('Read from PXC', outcome(before, order));
      await queries.invalidateQueries({ queryKey: ['pxc', 'orders'] });
    },
  });
}

function outcome(before: Order | undefined, now: Order) {
  if (now.missingSince) return 'PXC no longer has this order.';
  if (before && before.state !== now.state) {
    return `It went from ${wordOf(before.state).label} to ${wordOf(now.state).label}.`;
  }
  return before && before.lastUpdate === now.lastUpdate ? 'Nothing has changed.' : 'It is up to date now.';
}
