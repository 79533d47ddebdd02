import { PageHeader } from '@/ui/PageHeader';

export function Categories() {
  return <PageHeader title="Categories" />;
}
