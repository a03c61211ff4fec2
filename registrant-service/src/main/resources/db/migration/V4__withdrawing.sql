-- It was tried once without anybody knowing what came of it.
alter table task add column unsure boolean not null default false;

-- Whose registration is taken away if Zoom has it: the target is an e-mail in lower case.
create index task_withdrawing on task (target) where kind = 'withdraw';
