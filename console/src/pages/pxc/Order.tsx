import { PageHeader } from '@/ui/PageHeader';

export function Order() {
  return <PageHeader title="Order" />;
}
