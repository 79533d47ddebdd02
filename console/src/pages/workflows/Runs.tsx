import { PageHeader } from '@/ui/PageHeader';

export function Runs() {
  return <PageHeader title="Runs" />;
}
