/** What the review keeps and reads: tasks, votes and questions in PostgreSQL, and the file that lists the approvers. */
package io.opswrit.approval.outbound;
