-- What visitors reported about each other in the rooms. People are named by keys that only their own pages can have made.
create table reports (
  id uuid primary key,
  showroom_id text not null,
  at timestamptz not null,
  by_key text not null,
  of_key text not null,
  -- As the reported was called, why, and in the reporter's own words.
  name text not null,
  reason text not null,
  comment text not null,
  room text not null,
  -- The last lines of the reported, oldest first: [{"at":"…","text":"…"}].
  lines jsonb not null
);
create index reports_by_time on reports (showroom_id, at desc);
