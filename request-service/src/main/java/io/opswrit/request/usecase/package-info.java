/** What can be done with requests: one class for each verb. Transactions begin here, or in delivery for what events bring. */
package io.opswrit.request.usecase;
