-- How a request went from one guide to another, and what guides note about it for each other. Both go with the request.
alter table help_requests
  -- [{"id","from","to","note","products","at","ending"}], oldest first; `to` null: back into the queue.
  add column passed jsonb not null default '[]',
  -- [{"id","by","text","at"}]: never told to the visitor.
  add column private_notes jsonb not null default '[]',
  -- Milliseconds for which guides were with it before the one who has it now.
  add column handled_ms bigint not null default 0,
  -- The request of the same visit that had just been handled, when this one takes it up again.
  add column reopens uuid,
  -- When its guide last did something with it.
  add column acted_at timestamptz;

alter table help_requests drop constraint help_requests_ending_check;
alter table help_requests add constraint help_requests_ending_check
  check (ending in ('handled', 'withdrawn', 'left', 'word', 'void'));
alter table help_lines drop constraint help_lines_kind_check;
alter table help_lines add constraint help_lines_kind_check check (kind in ('text', 'invite', 'recap'));

-- What guides say again and again, in both languages.
create table canned_replies (
  id uuid primary key,
  showroom_id text not null,
  -- Typed after a slash: `/hours`.
  key text not null,
  body jsonb not null,
  -- Counts up with each change: who changes what another has changed meanwhile is told.
  version integer not null,
  changed_by text not null,
  changed_at timestamptz not null,
  unique (showroom_id, key)
);
