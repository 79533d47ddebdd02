import { PageHeader } from '@/ui/PageHeader';

export function Customers() {
  return <PageHeader title="Customers" />;
}
