/** What can be done with requests: one class for each verb. Transactions begin here and nowhere else. */
package io.opswrit.request.usecase;
