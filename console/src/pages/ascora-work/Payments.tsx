import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useOrganisation } from '@/session/me';

import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { WordFilter } from '@/ui/WordFilter';

import { PAYMENT_STATES } from './invoiceStatus';
import { PaymentTable } from './PaymentTable';
import { paymentsQuery } from './queries';

const route = getRouteApi('/ascora/payments');

/** All payments: those recorded here in every state, and those that Ascora has shown. */
export function Payments() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const payments = useQuery(paymentsQuery(useOrganisation(), search));
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...part }), replace: true });
  return (
    <>
      <PageHeader
        title="Payments"
        above={[{ label: 'Invoices', to: '/ascora/invoices' }]}
        description="A payment is sent once. Where nobody can tell whether Ascora has it, somebody looks there and decides."
      />
      <Section flush>
        <Group p="md">
          <WordFilter
            label="State"
            words={PAYMENT_STATES}
            value={search.state}
            onChange={(state) => change({ state })}
          />
        </Group>
        {payments.isError ? (
          <ProblemAlert error={payments.error} />
        ) : (
          <PaymentTable
            withInvoice
            payments={payments.data?.payments}
            total={payments.data?.total}
            page={search.page}
            onPage={(page) => change({ page })}
            filtered={search.state !== undefined}
          />
        )}
      </Section>
    </>
  );
}
