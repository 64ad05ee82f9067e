-- What this installation knows about itself: a name and any value.
create table settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null
);
