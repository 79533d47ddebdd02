-- ascora-service's own tables. Ids of Ascora are text in lower case; they are unique within an organisation only.

-- One connection per organisation; it stays when it is disconnected, so that a reconnect keeps its id and its mirror.
-- number is what the engine knows it by: the subject of its runs, and the end of its key "ascora:<number>".
create table ascora_integrations (
    id                uuid         primary key default gen_random_uuid(),
    number            bigint       generated always as identity unique,
    organization_id   uuid         not null unique,
    user_id           text         not null,
    api_url           varchar(500) not null,
    api_token         text,        -- ciphertext; null once disconnected
    company_code      varchar(50)  not null,
    is_active         boolean      not null default true,
    connection_status varchar(20)  not null default 'connected'
        check (connection_status in ('disconnected', 'connected', 'error', 'needs_reauth')),
    account_changed   boolean      not null default false,
    settings          jsonb        not null default '{}',
    last_sync_at      timestamptz,
    created_at        timestamptz  not null default engine_now(),
    updated_at        timestamptz  not null default engine_now(),
    check (is_active = (api_token is not null))
);
select protect_table('ascora_integrations', '${applicationRole}', 'select, insert, update');

-- In the three mirrored tables raw is what Ascora sent last, content_hash its digest, synced_at the last change of
-- content. A row without Ascora's id waits to be created there. Texts have no length, since Ascora's have none.
create table ascora_customers (
    id                 uuid        primary key default gen_random_uuid(),
    organization_id    uuid        not null,
    integration_id     uuid        not null references ascora_integrations (id),
    ascora_customer_id text,
    customer_number    text,
    customer_name      text,
    first_name         text,
    last_name          text,
    company_name       text,
    email              text,
    phone              text,
    mobile             text,
    street_address     text,
    suburb             text,
    state              text,
    postcode           text,
    country            text,
    customer_type      text,
    billing_address    text,
    tax_id             text,
    notes              text,
    contact_id         text,
    custom_fields      jsonb       not null default '{}',
    raw                jsonb       not null default '{}',
    content_hash       text,
    synced_at          timestamptz,
    missing_since      timestamptz,
    created_at         timestamptz not null default engine_now(),
    updated_at         timestamptz not null default engine_now(),
    unique (organization_id, ascora_customer_id)
);
create index customers_newest on ascora_customers (organization_id, created_at desc, id);
create index customers_by_email on ascora_customers (organization_id, lower(email));
select protect_table('ascora_customers', '${applicationRole}', 'select, insert, update, delete');

-- job_status is one of the front ends' words, derived from ascora_status; ascora_status_text is Ascora's own.
create table ascora_jobs (
    id                    uuid        primary key default gen_random_uuid(),
    organization_id       uuid        not null,
    integration_id        uuid        not null references ascora_integrations (id),
    report_id             uuid,
    ascora_job_id         text,
    job_number            text,
    top_level_job_number  text,
    job_title             text,
    customer_id           text,
    customer_name         text,
    customer_email        text,
    customer_phone        text,
    billing_customer_id   text,
    billing_customer_name text,
    job_status            text,
    ascora_status         integer,
    ascora_status_text    text,
    description           text,
    work_undertaken       text,
    job_address           text,
    suburb                text,
    state                 text,
    postcode              text,
    country               text,
    job_type              text,
    pricing_method        text,
    purchase_order_number text,
    client_order_number   text,
    priority              text,
    estimated_cost        numeric,
    actual_cost           numeric,
    total_ex_tax          numeric,
    total_inc_tax         numeric,
    currency              text        not null default 'AUD',
    date_created          timestamptz,
    scheduled_date        timestamptz,
    completed_date        timestamptz,
    assigned_to           text,
    assigned_to_name      text,
    invoice_status        text,
    invoice_amount        numeric,
    payment_status        text,
    notes                 text,
    custom_fields         jsonb       not null default '{}',
    sync_direction        text        not null default 'from_ascora'
        check (sync_direction in ('to_ascora', 'from_ascora', 'both')),
    raw                   jsonb       not null default '{}',
    content_hash          text,
    synced_at             timestamptz,
    last_synced_at        timestamptz,
    missing_since         timestamptz,
    created_at            timestamptz not null default engine_now(),
    updated_at            timestamptz not null default engine_now(),
    unique (organization_id, ascora_job_id)
);
create index jobs_newest on ascora_jobs (organization_id, created_at desc, id);
create index jobs_by_number on ascora_jobs (organization_id, job_number);
create index jobs_by_status on ascora_jobs (organization_id, job_status);
create index jobs_of_customer on ascora_jobs (organization_id, customer_id);
create unique index one_job_per_report on ascora_jobs (organization_id, report_id) where report_id is not null;
select protect_table('ascora_jobs', '${applicationRole}', 'select, insert, update, delete');

-- outstanding and status are derived when a row is read, because a day makes an invoice overdue.
create table ascora_invoices (
    id                uuid        primary key default gen_random_uuid(),
    organization_id   uuid        not null,
    integration_id    uuid        not null references ascora_integrations (id),
    ascora_invoice_id text        not null,
    ascora_job_id     text,
    job_number        text,
    report_id         uuid,
    customer_id       text,
    customer_name     text,
    invoice_number    text,
    description       text,
    invoice_date      date,
    due_date          date,
    total_ex_tax      numeric,
    tax_amount        numeric,
    tax_estimated     boolean     not null default false,
    total_amount      numeric,
    paid_amount       numeric     not null default 0,
    currency          text        not null default 'AUD',
    payment_method    text,
    payment_date      date,
    raw               jsonb       not null default '{}',
    content_hash      text,
    synced_at         timestamptz,
    missing_since     timestamptz,
    left_feed_at      timestamptz,
    created_at        timestamptz not null default engine_now(),
    updated_at        timestamptz not null default engine_now(),
    unique (organization_id, ascora_invoice_id)
);
create index invoices_newest on ascora_invoices (organization_id, created_at desc, id);
create index invoices_by_date on ascora_invoices (organization_id, invoice_date);
create index invoices_by_number on ascora_invoices (organization_id, invoice_number);
create index invoices_of_job on ascora_invoices (organization_id, ascora_job_id);
select protect_table('ascora_invoices', '${applicationRole}', 'select, insert, update, delete');

create table ascora_sync_logs (
    id                 uuid        primary key default gen_random_uuid(),
    organization_id    uuid        not null,
    integration_id     uuid        references ascora_integrations (id),
    run_id             bigint,
    sync_type          text        not null,
    source             text,
    target             text,
    resource_type      text,
    resource_id        uuid,
    ascora_resource_id text,
    status             text        not null check (status in ('success', 'failed', 'pending', 'skipped')),
    error_class        text,
    error_message      text,
    retry_count        integer     not null default 0,
    next_attempt_at    timestamptz,
    response_data      jsonb,
    created_at         timestamptz not null default engine_now()
);
create index logs_newest on ascora_sync_logs (organization_id, created_at desc, id);
create index logs_by_status on ascora_sync_logs (organization_id, status, created_at desc);
select protect_table('ascora_sync_logs', '${applicationRole}', 'select, insert, update, delete');

-- The engine keeps the schedules of both services; this shows them as the sixth table that readers know. Row-level
-- security of the tables below applies to whoever asks.
create view ascora_sync_schedules with (security_invoker = true) as
    select s.id, s.organization_id, i.id as integration_id, s.interval_seconds as sync_interval, s.is_active,
           s.last_run_at, s.next_run_at, s.created_at, s.updated_at
    from schedules s
    join ascora_integrations i on i.organization_id = s.organization_id and i.number = s.subject_id;
grant select on ascora_sync_schedules to "${applicationRole}";
