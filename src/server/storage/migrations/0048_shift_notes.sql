-- What one shift leaves for the next.
create table shift_notes (
  id uuid primary key,
  showroom_id text not null,
  body text not null,
  -- The request that it is about; it stays when that is deleted.
  request_id uuid,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  pinned boolean not null default false,
  done_at timestamptz,
  done_by text
);
create index shift_notes_by_time on shift_notes (showroom_id, at);

create table shift_note_reads (
  note_id uuid not null references shift_notes (id) on delete cascade,
  staff_id text not null,
  name text not null,
  at timestamptz not null,
  primary key (note_id, staff_id)
);
