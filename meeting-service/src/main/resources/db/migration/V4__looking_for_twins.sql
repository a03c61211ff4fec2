-- Reading again and looking for twins come last.
drop index intent_by_urgency;
create index intent_by_urgency on intent ((kind in ('reread', 'seek')), due_at);
