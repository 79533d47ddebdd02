import { PageHeader } from '@/ui/PageHeader';

export function Customer() {
  return <PageHeader title="Customer" />;
}
