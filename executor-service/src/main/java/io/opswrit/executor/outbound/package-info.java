/** What the executor calls: its tables and Systems Manager. Errors of AWS are translated here into answers of the domain. */
package io.opswrit.executor.outbound;
