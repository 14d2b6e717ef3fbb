/** What happens because time passes. */
package io.opswrit.request.inbound.timers;
