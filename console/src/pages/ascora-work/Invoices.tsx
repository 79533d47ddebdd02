import { PageHeader } from '@/ui/PageHeader';

export function Invoices() {
  return <PageHeader title="Invoices" />;
}
