import { PageHeader } from '@/ui/PageHeader';

export function Invoice() {
  return <PageHeader title="Invoice" />;
}
