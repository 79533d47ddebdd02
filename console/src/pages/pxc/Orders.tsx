import { PageHeader } from '@/ui/PageHeader';

export function Orders() {
  return <PageHeader title="Orders" />;
}
