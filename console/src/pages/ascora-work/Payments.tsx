import { PageHeader } from '@/ui/PageHeader';

export function Payments() {
  return <PageHeader title="Payments" />;
}
