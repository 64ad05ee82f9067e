-- Whether we saw it happen ourselves, or were told by whoever sent it: response and handling times are of what we saw. Of
-- what was written before, nothing tells them apart.
alter table events add column seen boolean not null default false;
update events set seen = true where type like 'help.%' or type like 'guided.%';
