-- How many answers have words is counted from the answers themselves, by the day that they count for.
create index impressions_worded on impressions (showroom_id, metric, day)
  where answered_at is not null and not withdrawn and comment is not null;

-- Words that come, change or go with nothing else change no count of answers, so that nothing else would stamp their day.
create function stamp_words() returns trigger language plpgsql as $$
begin
  insert into counted_days (showroom_id, what, day, stamp)
  values (new.showroom_id, 'words', new.day, nextval('count_stamps'))
  on conflict (showroom_id, what, day) do update set stamp = excluded.stamp;
  return null;
end $$;
create trigger stamp_worded after update of comment on impressions
  for each row when ((old.comment is null) is distinct from (new.comment is null)) execute function stamp_words();
