/** What happens because time passes, and what shows when it does not. */
package io.opswrit.approval.inbound.timers;
