-- What guides prepare for guests: steps with places, products, captions and talking points.
create table presentations (
  id uuid primary key,
  showroom_id text not null,
  -- The newest version, as its row in presentation_versions has it.
  body jsonb not null,
  version integer not null,
  archived_at timestamptz,
  changed_by text not null,
  changed_at timestamptz not null
);
create index presentations_by_showroom on presentations (showroom_id, changed_at);

create table presentation_versions (
  presentation_id uuid not null references presentations (id) on delete cascade,
  version integer not null,
  body jsonb not null,
  by_name text not null,
  at timestamptz not null,
  primary key (presentation_id, version)
);

-- The ways in for guests. Only the hash of a link's code is kept: who reads this table can open none of them.
create table presentation_links (
  id uuid primary key,
  showroom_id text not null,
  presentation_id uuid not null references presentations (id) on delete cascade,
  code_hash bytea not null unique,
  label text not null,
  -- Who made it, and gets the order sheets that come of it.
  staff_id text not null,
  staff_name text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index presentation_links_of on presentation_links (presentation_id, made_at);

-- What guests order. Only the hash of a sheet's code is kept.
create table order_sheets (
  id uuid primary key,
  showroom_id text not null,
  code_hash bytea not null unique,
  presentation_id uuid references presentations (id) on delete set null,
  title jsonb not null,
  staff_id text not null,
  staff_name text not null,
  visit_id text,
  lines jsonb not null,
  -- Counts up with each change.
  revision integer not null,
  name text not null default '',
  company text not null default '',
  -- Given with consent.
  email text,
  language text not null default 'it',
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- As it was when it was sent last.
  sent jsonb,
  sent_revision integer,
  sent_at timestamptz,
  done_at timestamptz,
  done_by text
);
create index order_sheets_sent on order_sheets (showroom_id, sent_at) where sent_at is not null;
create index order_sheets_by_visit on order_sheets (visit_id) where visit_id is not null;
create index order_sheets_by_change on order_sheets (changed_at);
