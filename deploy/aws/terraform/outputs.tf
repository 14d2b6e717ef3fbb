output "executor_role_arn" {
  description = "For the service account (IRSA), or for the role that becomes it."
  value       = aws_iam_role.executor.arn
}

output "executor_instance_profile" {
  description = "For the instance on which executor-service runs."
  value       = one(aws_iam_instance_profile.executor[*].name)
}

output "managed_instance_profile" {
  description = "For the instances on which commands run, besides the tag Opswrit=managed."
  value       = aws_iam_instance_profile.managed_instance.name
}
